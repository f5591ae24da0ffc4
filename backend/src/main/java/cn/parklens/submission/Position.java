package cn.parklens.submission;

/**
 * How far what a submission is checked on has come. The same position, the same figures, texts and peers: lines are only
 * ever added, so that the newest and the sum of those that are current tell one moment from any other.
 *
 * @param figures newest and sum of the current lines of figures
 * @param texts newest and sum of the current lines of texts
 * @param peers of the submissions that were accepted, and whether this is one of them
 */
record Position(String figures, String texts, String peers) {}
