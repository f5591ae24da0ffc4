package cn.parklens.evidence.importing;

/** A person stopped the import, or the product is stopping. */
final class Cancelled extends RuntimeException {

    Cancelled() {
        super("cancelled");
    }
}
