package cn.parklens.submission.evidence;

import static cn.parklens.submission.evidence.Books.book;
import static cn.parklens.submission.evidence.Books.company;
import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.RunningProduct;
import cn.parklens.submission.Cast;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Where a count takes in only some rows of its list, an analyst is told how many of how many. */
@RunningProduct
@Import(Cast.class)
class CountOfSomeIT extends EvidenceStory {

    private static final List<String> HEADER = List.of("企业名称", "统一社会信用代码", "行业分类", "数字化改造等级", "是否应用数字化生产性服务");

    @LocalServerPort
    int port;

    @Test
    void whereAFigureComesFromSaysBoth() throws Exception {
        cast.type(administrator, submission, "transformed", "2025-12-31", "2");
        cast.type(administrator, submission, "industrial_enterprises", "2025-12-31", "3");
        List<List<String>> rows = List.of(row(1, "L2"), row(2, "L1"), row(3, "L4"));
        sending.send("规上.xlsx", book().sheet("规上工业企业清单", HEADER, rows).bytes(), "industrial");
        database.update("update submission set state = 'SENT' where id = ?", submission.id());

        assertThat(why("transformed")).contains("计入 2 家（清单共 3 家，本指标只计其中一部分");
        assertThat(why("industrial_enterprises")).contains("计入 3 家").doesNotContain("清单共");
    }

    private static List<String> row(int number, String level) {
        List<String> row = new ArrayList<>(company(number).subList(0, 3));
        row.add(level);
        row.add("是");
        return row;
    }

    private String why(String indicator) throws Exception {
        SignedIn analyst = new SignedIn(port, cast.analyst().getUsername(), Cast.PASSWORD);
        String address = "/compare/why/" + park.code() + "/" + indicator + "/2025?collection=" + Cast.COLLECTION;
        return new String(analyst.get(address + "&scope=SENT").body(), StandardCharsets.UTF_8);
    }
}
