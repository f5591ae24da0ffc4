package cn.parklens.submission;

/**
 * What somebody wants to write was drawn from a version of the form that the submission has left since. Nothing was
 * written: the same cell may be asked in another unit now.
 */
public final class FormMovedOn extends MoveRefused {

    FormMovedOn(Submission now) {
        super(Problem.of(Problem.Kind.FORM_MOVED_ON, now.form().version()));
    }
}
