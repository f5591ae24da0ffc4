package cn.parklens.fault;

/**
 * A file made to do harm.
 *
 * @param how it was made, for the person who looks into it
 * @param name as its sender calls it
 */
public record HostileFile(String how, String name, Content content) {

    /** Its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(byte[] bytes) {}

    public byte[] bytes() {
        return content.bytes();
    }
}
