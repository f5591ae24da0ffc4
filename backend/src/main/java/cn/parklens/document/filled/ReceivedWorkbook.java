package cn.parklens.document.filled;

import java.time.Instant;

/**
 * A whole-form workbook as it was sent; its bytes are kept.
 *
 * @param id within the park
 * @param fileName as uploaded
 * @param sha256 of its bytes
 * @param size in bytes
 * @param person who sent it
 * @param uploadedAt when
 * @param takenOver how many figures and texts of it were taken over so far
 */
public record ReceivedWorkbook(
        long id, String fileName, String sha256, long size, String person, Instant uploadedAt, long takenOver) {}
