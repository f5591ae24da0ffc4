package cn.parklens.submission;

/** Somebody asked for a call, a section or a list that no form has. That it does not exist is no secret. */
public class NotThere extends RuntimeException {

    public NotThere(String what) {
        super(what);
    }
}
