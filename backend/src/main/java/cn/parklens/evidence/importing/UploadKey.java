package cn.parklens.evidence.importing;

/** Which upload. */
record UploadKey(long parkId, long id) {}
