package cn.parklens.evidence;

/**
 * An event: the work on an upload has ended here. How it came out, or whether it is queued anew, stands in the database by
 * then.
 */
public record ImportEnded(long parkId, long uploadId) {}
