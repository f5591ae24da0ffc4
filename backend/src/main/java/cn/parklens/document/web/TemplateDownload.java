package cn.parklens.document.web;

import cn.parklens.account.Person;
import cn.parklens.document.ImportTemplates;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.DivisionNames;
import cn.parklens.submission.DivisionNames.Division;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out the templates of the form version that a submission began with. */
@Controller
@RequestMapping("/collections/{collection}/parks/{park}")
class TemplateDownload {

    private final Submissions submissions;
    private final DivisionNames divisions;

    TemplateDownload(Submissions submissions, DivisionNames divisions) {
        this.submissions = submissions;
        this.divisions = divisions;
    }

    @GetMapping("/templates.xlsx")
    ResponseEntity<byte[]> allLists(
            @AuthenticationPrincipal Person person, @PathVariable String collection, @PathVariable String park) {
        Submission submission = submissions.seenBy(person, collection, park);
        Form form = submission.form();
        return file("佐证清单导入模板", form, ImportTemplates.ofAllLists(form, counties(submission)));
    }

    @GetMapping("/templates/{list}.xlsx")
    ResponseEntity<byte[]> oneList(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable("list") String listCode) {
        Submission submission = submissions.seenBy(person, collection, park);
        Form form = submission.form();
        EvidenceList list = form.evidenceList(listCode).orElseThrow(() -> new NotThere("list " + listCode));
        return file(list.name() + "导入模板", form, ImportTemplates.ofList(form, list, counties(submission)));
    }

    /** Those of the park's own province: its enterprises are registered there, most of them. */
    private List<String> counties(Submission submission) {
        return ImportTemplates.asksForDivisions(submission.form())
                ? divisions.counties(submission.park().provinceCode()).stream()
                        .map(Division::name)
                        .toList()
                : List.of();
    }

    private static ResponseEntity<byte[]> file(String name, Form form, byte[] workbook) {
        return Attachment.named(name + "（" + form.version() + "）.xlsx", Attachment.XLSX)
                .body(workbook);
    }
}
