package cn.parklens.evidence.importing;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.form.Form;
import java.util.Map;
import java.util.Optional;

/** Which form version a workbook was made for, as the import templates write it into their properties. */
final class TemplateVersion {

    private static final String FORM = "parklens.form";
    private static final String VERSION = "parklens.version";

    private TemplateVersion() {}

    /** What is to be said when a workbook was made from the template of another form, or of another version of it. */
    static Optional<Problem> of(Workbook workbook, Form form) {
        Map<String, String> properties = workbook.properties();
        String made = properties.get(FORM);
        String version = properties.getOrDefault(VERSION, "");
        Place file = Place.file(workbook.fileName());
        if (made == null) {
            return Optional.empty();
        }
        if (!made.equals(form.code())) {
            return Optional.of(Problem.of(EvidenceProblem.FILE_OF_OTHER_FORM, file, made, form.code()));
        }
        return version.equals(form.version())
                ? Optional.empty()
                : Optional.of(Problem.of(EvidenceProblem.FILE_OF_OTHER_FORM_VERSION, file, version, form.version()));
    }
}
