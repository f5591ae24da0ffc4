package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever is about to send is told of files that are not imported yet, and of no others. */
@RunningProduct
@Import(Cast.class)
class FilesUnderWayIT extends EvidenceStory {

    @LocalServerPort
    int port;

    @Test
    void aFileThatIsNotImportedYetIsNamedBesideTheButtonThatSends() throws Exception {
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        assertThat(check(person)).doesNotContain("files-under-way");
        List<String> header = new ArrayList<>(Books.LISTED);
        header.add("备用说明");
        List<String> row = new ArrayList<>(company(1));
        row.add("甲");

        Upload upload = sending.received(
                "上市企业 二.xlsx", book().sheet("上市企业清单", header, List.of(row)).bytes(), null);
        assertThat(upload.state()).isEqualTo(Upload.State.RECOGNISED);
        assertThat(check(person))
                .contains(
                        "files-under-way",
                        submission.address() + "/uploads/" + upload.id() + "\">上市企业 二.xlsx</a>（等您确认）",
                        "还有 1 个佐证文件没有导入完",
                        "以目前的清单为准",
                        "可以撤回");

        uploads.confirm(park.id(), upload.id());
        sending.finished(upload);
        assertThat(check(person)).doesNotContain("files-under-way");
    }

    private String check(SignedIn person) throws Exception {
        return new String(person.get(submission.address() + "/check").body(), StandardCharsets.UTF_8);
    }
}
