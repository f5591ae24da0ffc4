package cn.parklens.submission.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What somebody finds who sent files, went home, and comes back days later. */
@RunningProduct
@Import(Cast.class)
class FilesLeftIT extends EvidenceStory {

    @LocalServerPort
    int port;

    @Test
    void whatCouldNotBeImportedIsFoundDaysLaterUntilSomethingIsSentInItsStead() throws Exception {
        Upload ofNoList = sending.send("电话表.csv", text("姓名,电话\n张三,0510-81234567\n"), null);
        Upload imported = sending.send("上市企业（旧）.xlsx", Books.listed(3), null);
        Upload incomplete = sending.send("上市企业.csv", text("企业名称,行业分类\n,C39\n"), null);
        assertThat(ofNoList.state()).isEqualTo(State.REFUSED);
        assertThat(imported.state()).isEqualTo(State.IMPORTED);
        assertThat(incomplete.state()).isEqualTo(State.REFUSED);
        assertThat(filesOnTheWay()).contains("电话表.csv", "上市企业（旧）.xlsx", "上市企业.csv");

        pass("3 days");
        assertThat(filesOnTheWay()).contains("电话表.csv", "上市企业.csv", "查看问题").doesNotContain("上市企业（旧）.xlsx");

        sending.send("改好的上市企业.xlsx", Books.listed(4), null);
        assertThat(filesOnTheWay()).contains("电话表.csv", "改好的上市企业.xlsx").doesNotContain("上市企业.csv");
        pass("5 days");
        assertThat(filesOnTheWay()).doesNotContain("电话表.csv", "上市企业");
    }

    @Test
    void whatWaitsForAPersonIsNotCrowdedOutByFilesThatWereSentLater() throws Exception {
        Upload waiting = sending.received(
                "挂牌.xlsx",
                Books.book()
                        .sheet("挂牌企业", List.of("单位名称", "所属行业", "股票代码", "交易所"), List.of(Books.company(1)))
                        .bytes(),
                "listed");
        assertThat(waiting.state()).isEqualTo(State.RECOGNISED);
        database.update("""
                insert into upload (park_id, submission_id, sha256, file_name, state, finished_at)
                select park_id, submission_id, sha256, '停下的' || n || '.xlsx', 'CANCELLED', now()
                from upload, generate_series(1, 35) n where park_id = ? and id = ?
                """, park.id(), waiting.id());

        assertThat(filesOnTheWay().split("<details", -1))
                .as("what waits for a person and the two newest stand above the lists, the others are opened")
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("挂牌.xlsx", "停下的35.xlsx", "停下的34.xlsx")
                                .doesNotContain("停下的33.xlsx"),
                        rest -> assertThat(rest).contains("其余 33 份", "停下的33.xlsx", "停下的7.xlsx"));
        assertThat(filesOnTheWay())
                .contains("挂牌.xlsx", "停下的7.xlsx", "停下的35.xlsx", "另有 6 个更早的文件没有列出。")
                .doesNotContain("停下的6.xlsx");
        pass("1 hour");
        assertThat(filesOnTheWay()).contains("挂牌.xlsx").doesNotContain("停下的", "没有列出");
    }

    private void pass(String time) {
        database.update(
                "update upload set uploaded_at = uploaded_at - ?::interval, finished_at = finished_at - ?::interval"
                        + " where park_id = ?",
                time,
                time,
                park.id());
    }

    private String filesOnTheWay() throws Exception {
        SignedIn person = new SignedIn(port, administrator.getUsername(), Cast.PASSWORD);
        byte[] files = person.get(submission.address() + "/evidence/files").body();
        return new String(files, StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
