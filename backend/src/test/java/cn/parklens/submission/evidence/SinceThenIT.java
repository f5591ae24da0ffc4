package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.ReturnedFiles;
import cn.parklens.evidence.Upload;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What became of the problems of the file before: nothing is called mended that is not. */
@RunningProduct
@Import(Cast.class)
class SinceThenIT extends EvidenceStory {

    @Autowired
    ReturnedFiles returned;

    @LocalServerPort
    int port;

    private static final String WRONG = Books.code(1).substring(0, 17) + "!";

    @Test
    void aCodeThatIsStillWrongUnderAnotherHeaderIsLeftAndNotMendedAndNew() {
        send("高新技术企业.csv", "企业名称,统一社会信用代码,行业分类,发证日期\n示范精密制造有限公司," + WRONG + ",C39,2023-10-10\n");
        Upload otherWords = send("高新技术企业.csv", "企业名称,信用代码,行业分类,发证日期\n示范精密制造有限公司," + WRONG + ",C39,2023-10-10\n");
        assertThat(told(otherWords)).containsExactly(0, 0, 1, 0, 0, 0);

        Upload lineBreak =
                send("高新技术企业.csv", "企业名称,\"统一社会\n信用代码\",行业分类,发证日期\n示范精密制造有限公司," + WRONG + ",C39,2023-10-10\n");
        assertThat(told(lineBreak)).containsExactly(0, 0, 1, 0, 0, 0);
    }

    @Test
    void whatIsGoneWithItsColumnIsNotCalledMended() {
        send("高新技术企业.csv", "企业名称,统一社会信用代码,行业分类,发证日期\n示范精密制造有限公司," + WRONG + ",C39,2023-10-10\n");

        Upload without = send("高新技术企业.csv", "企业名称,行业分类,发证日期\n示范精密制造有限公司,C39,2023-10-10\n");

        assertThat(told(without))
                .as("mended, removed, left, new, later, pending")
                .containsExactly(0, 1, 0, 0, 0, 0);
    }

    @Test
    void whatOnlyAnImportFindsIsNotCalledMendedByAFileThatIsRefused() throws Exception {
        String header = "企业名称,统一社会信用代码,行业分类,发证日期\n";
        send(
                "专精特新小巨人企业.csv",
                "企业名称,统一社会信用代码,行业分类,认定日期\n示范精密制造有限公司," + Books.code(1) + ",C39,2023-10-10\n",
                "little_giants");
        Upload before = send("高新技术企业.csv", header + "示范智能装备有限公司," + Books.code(1) + ",C39,2023-10-10\n");
        assertThat(before.state()).isEqualTo(Upload.State.IMPORTED);

        Upload refused = send(
                "高新技术企业.csv",
                header + "示范智能装备有限公司," + Books.code(1) + ",C39,2023-10-10\n示范光电有限公司," + Books.code(2) + ",C39,昨天\n");

        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        assertThat(told(refused))
                .as("mended, removed, left, new, later, pending")
                .containsExactly(0, 0, 0, 1, 0, 1);
        String page = new String(
                new SignedIn(port, administrator.getUsername(), Cast.PASSWORD)
                        .get(submission.address() + "/uploads/" + refused.id())
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("已改正 0 处，仍有 0 处，新增 1 处；另有 1 处待导入后核对");
    }

    private Upload send(String name, String csv) {
        return send(name, csv, "high_tech");
    }

    private Upload send(String name, String csv, String list) {
        return sending.send(name, csv.getBytes(StandardCharsets.UTF_8), list);
    }

    private List<Integer> told(Upload upload) {
        ReturnedFiles.Mended since = returned.sinceThen(upload).orElseThrow();
        return List.of(since.mended(), since.removed(), since.left(), since.fresh(), since.later(), since.pending());
    }
}
