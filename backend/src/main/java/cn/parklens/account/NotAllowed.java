package cn.parklens.account;

/** Somebody asked for what is not theirs. The page says who can help; whether the thing exists is not told. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String what) {
        super(what);
    }
}
