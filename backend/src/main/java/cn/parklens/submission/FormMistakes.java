package cn.parklens.submission;

import cn.parklens.form.FormRefused;
import cn.parklens.form.FormRefused.Mistake;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which places of a form have to be mended, instead of a stack trace. */
class FormMistakes extends AbstractFailureAnalyzer<FormRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FormRefused refused) {
        String places = refused.mistakes().stream().map(FormMistakes::line).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "报表定义有 " + refused.mistakes().size() + " 处错误，系统没有启动：\n\n" + places, "请按上面的文件、行、列改正后再启动。", refused);
    }

    private static String line(Mistake mistake) {
        return mistake.file() + ":" + mistake.line() + ":" + mistake.column() + "  「" + mistake.found() + "」 "
                + mistake.reason();
    }
}
