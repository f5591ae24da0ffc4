package cn.parklens.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.parklens.form.Form;
import cn.parklens.form.Severity;
import cn.parklens.formula.Need;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule about every row of a list: which rows fail, which cannot be judged, and how that is said. */
class RowRulesTest {

    private static final String EACH = "eachRowOf: [covered]";

    private final Form form = SmallForm.with(
            SmallForm.rule("valid", "valid_until >= reference_date()", EACH, "severity: explain"),
            SmallForm.rule("level", "is_present(level)", EACH, "together: true", "severity: hint"),
            SmallForm.rule("both", "not in_list(listed)", EACH),
            SmallForm.rule("same", "not in_list(listed)", EACH, "together: true"),
            SmallForm.rule("enough", "firms >= 40 [家]", EACH));
    private final Park park = SmallForm.park(form);

    @Test
    void aFailingRowIsAFindingOfItsOwnAtItsColumn() {
        LocalDate expired = LocalDate.of(2025, 12, 30);
        park.cell("covered", 0, "valid_until", expired).cell("covered", 2, "valid_until", expired);

        List<Finding> findings = SmallForm.findings(form, "valid", park);

        Spot.AtRow first = new Spot.AtRow("covered", "覆盖企业清单", 2, "valid_until", "示范第0制造有限公司");
        assertThat(findings)
                .extracting(Finding::outcome, Finding::message, Finding::rowCount)
                .containsExactly(
                        tuple(Outcome.FAILED, "“覆盖企业清单”第 2 行 示范第0制造有限公司：不符合valid。", 1),
                        tuple(Outcome.FAILED, "“覆盖企业清单”第 4 行 示范第2制造有限公司：不符合valid。", 1));
        assertThat(findings.getFirst())
                .returns(first, Finding::spot)
                .returns(List.of(first), Finding::rows)
                .returns("检查valid", Finding::title)
                .returns(Severity.EXPLAIN, Finding::severity)
                .returns(2025, Finding::year)
                .returns("请核对valid。", Finding::remedy)
                .returns("定义", Finding::source)
                .returns(List.of(), Finding::needs)
                .returns(List.of(), Finding::figures)
                .returns(null, Finding::sides)
                .returns("valid#2025#covered/覆盖企业清单/2", Finding::id);
    }

    @Test
    void whereNoRowFailsOneFindingSaysHowManyHold() {
        assertThat(SmallForm.finding(form, "valid", park))
                .returns(Outcome.PASSED, Finding::outcome)
                .returns("检查valid：3 行符合。", Finding::message)
                .returns(new Spot.AtList("covered"), Finding::spot)
                .returns(List.of(), Finding::rows)
                .returns(0, Finding::rowCount)
                .returns(List.of(), Finding::needs);
    }

    @Test
    void anEmptyListHasNothingThatFails() {
        assertThat(SmallForm.finding(form, "valid", park.set("covered", "0").noList("covered")))
                .returns(Outcome.PASSED, Finding::outcome)
                .returns("检查valid：0 行符合。", Finding::message);
    }

    @Test
    void aBlankLeavesItsRowUnjudgedAndTheOthersPass() {
        assertThat(SmallForm.finding(form, "valid", park.blank("covered", 1, "valid_until")))
                .returns(Outcome.PASSED, Finding::outcome)
                .returns("检查valid：2 行符合；1 行未能审核，缺少：有效期至。", Finding::message)
                .satisfies(finding -> assertThat(finding.needs())
                        .extracting(Need::what, Need::reason)
                        .containsExactly(tuple("有效期至", Need.Reason.BLANK)));
    }

    @Test
    void whereEveryRowHasTheBlankNothingIsEvaluated() {
        for (int row = 0; row < 3; row++) {
            park.blank("covered", row, "valid_until");
        }

        assertThat(SmallForm.finding(form, "valid", park))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .returns("未能审核：3 行未能审核，缺少：有效期至。", Finding::message)
                .satisfies(finding -> assertThat(finding.needs()).hasSize(1));
    }

    @Test
    void aRowThatFailsIsSaidThoughAnotherCannotBeJudged() {
        park.blank("covered", 1, "valid_until").cell("covered", 2, "valid_until", LocalDate.of(2020, 1, 1));

        assertThat(SmallForm.finding(form, "valid", park).rows())
                .extracting(Spot.AtRow::row)
                .containsExactly(4);
    }

    @Test
    void aListThatWasNeverUploadedIsNamed() {
        assertThat(SmallForm.finding(form, "valid", park.noList("covered")))
                .returns(Outcome.NOT_EVALUATED, Finding::outcome)
                .returns("未能审核：需要：《覆盖企业清单》（未上传清单）", Finding::message)
                .returns(new Spot.AtList("covered"), Finding::spot)
                .satisfies(finding ->
                        assertThat(finding.needs()).extracting(Need::list).containsExactly("covered"));
    }

    @Test
    void rowsTakenTogetherAreOneFindingAboutTheList() {
        park.blank("covered", 0, "level").blank("covered", 2, "level");

        assertThat(SmallForm.finding(form, "level", park))
                .returns(new Spot.AtList("covered"), Finding::spot)
                .returns("不符合level。“覆盖企业清单”第 2 行 示范第0制造有限公司；“覆盖企业清单”第 4 行 示范第2制造有限公司。", Finding::message)
                .returns(2, Finding::rowCount)
                .returns(Severity.HINT, Finding::severity);
        assertThat(SmallForm.finding(form, "level", park.list("covered", 0, 3).blank("covered", 1, "level"))
                        .spot())
                .isEqualTo(new Spot.AtRow("covered", "覆盖企业清单", 3, "level", "示范第1制造有限公司"));
    }

    @Test
    void ofManyRowsTakenTogetherTheFirstFiveAreNamedAndAllAreCounted() {
        park.list("covered", 0, 6);
        for (int row = 0; row < 5; row++) {
            park.blank("covered", row, "level");
        }
        assertThat(SmallForm.finding(form, "level", park).message()).endsWith("第 6 行 示范第4制造有限公司。");

        park.blank("covered", 5, "level");
        assertThat(SmallForm.finding(form, "level", park).message()).endsWith("第 6 行 示范第4制造有限公司等，共 6 家。");
    }

    @Test
    void aThousandFailingRowsAreListedAndAllAreCounted() {
        int rows = Finding.MOST_ROWS + 1;
        park.list("covered", 0, rows).list("listed", 0, rows);

        assertThat(SmallForm.findings(form, "both", park)).hasSize(Finding.MOST_ROWS);
        assertThat(SmallForm.finding(form, "same", park))
                .returns(rows, Finding::rowCount)
                .satisfies(finding -> assertThat(finding.rows()).hasSize(Finding.MOST_ROWS))
                .satisfies(finding -> assertThat(finding.message()).endsWith("等，共 1001 家。"));
    }

    @Test
    void aRowIsHeldAgainstAnotherListByWhatMakesItTheSameEnterprise() {
        assertThat(SmallForm.findings(form, "both", park.list("listed", 1, 2)))
                .extracting(finding -> ((Spot.AtRow) finding.spot()).row(), Finding::message)
                .containsExactly(
                        tuple(3, "“覆盖企业清单”第 3 行 示范第1制造有限公司：不符合both。"), tuple(4, "“覆盖企业清单”第 4 行 示范第2制造有限公司：不符合both。"));
        assertThat(SmallForm.finding(form, "both", park.list("listed", 3, 2)).message())
                .isEqualTo("检查both：3 行符合。");
    }

    @Test
    void aRowRuleMayReadAFigureAndIsBoundToIt() {
        Finding finding =
                SmallForm.findings(form, "enough", park.set("firms", "39")).getFirst();

        assertThat(finding.figures()).containsExactly(park.cell("firms", 2025));
        assertThat(finding.spot()).isEqualTo(new Spot.AtRow("covered", "覆盖企业清单", 2, "", "示范第0制造有限公司"));
        assertThat(SmallForm.finding(form, "enough", park.clear("firms", 2025)).message())
                .isEqualTo("未能审核：3 行未能审核，缺少：全部企业 2025年末。");
    }
}
