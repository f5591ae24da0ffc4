package cn.parklens.document.web;

import cn.parklens.account.Person;
import cn.parklens.document.ImportTemplates;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import cn.parklens.spreadsheet.Attachment;
import cn.parklens.submission.NotThere;
import cn.parklens.submission.Submissions;
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

    TemplateDownload(Submissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/templates.xlsx")
    ResponseEntity<byte[]> allLists(
            @AuthenticationPrincipal Person person, @PathVariable String collection, @PathVariable String park) {
        Form form = submissions.seenBy(person, collection, park).form();
        return file("佐证清单导入模板", form, ImportTemplates.ofAllLists(form));
    }

    @GetMapping("/templates/{list}.xlsx")
    ResponseEntity<byte[]> oneList(
            @AuthenticationPrincipal Person person,
            @PathVariable String collection,
            @PathVariable String park,
            @PathVariable("list") String listCode) {
        Form form = submissions.seenBy(person, collection, park).form();
        EvidenceList list = form.evidenceList(listCode).orElseThrow(() -> new NotThere("list " + listCode));
        return file(list.name() + "导入模板", form, ImportTemplates.ofList(form, list));
    }

    private static ResponseEntity<byte[]> file(String name, Form form, byte[] workbook) {
        return Attachment.named(name + "（" + form.version() + "）.xlsx", Attachment.XLSX)
                .body(workbook);
    }
}
