package cn.parklens.submission.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.check.Facts;
import cn.parklens.check.ListFacts;
import cn.parklens.check.Spot;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    @Test
    void aRowOfALongListIsFoundInAFewLooks() {
        AtomicInteger looks = new AtomicInteger();
        List<ListFacts.Row> every = new AbstractList<>() {
            @Override
            public ListFacts.Row get(int index) {
                looks.incrementAndGet();
                return row(2 + index * 3);
            }

            @Override
            public int size() {
                return 100_000;
            }
        };

        assertThat(index(every).find(at("企业", 150_002)).orElseThrow().name()).isEqualTo("第150002行");
        assertThat(looks).hasValueLessThan(20);
    }

    @Test
    void rowsInAnyOrderAreFound() {
        RowIndex index = index(rows(9, 4, 7, 2));

        assertThat(index.find(at("企业", 4)).orElseThrow().name()).isEqualTo("第4行");
        assertThat(index.find(at("企业", 2)).orElseThrow().name()).isEqualTo("第2行");
    }

    @Test
    void whatDoesNotCountAnyMoreIsNotFound() {
        RowIndex index = index(rows(2, 4, 6));

        assertThat(index.find(at("企业", 5))).isEmpty();
        assertThat(index.find(at("企业", 7))).isEmpty();
        assertThat(index.find(at("另一张表", 4))).isEmpty();
        assertThat(index.find(new Spot.AtRow("unicorns", "企业", 4, "", ""))).isEmpty();
    }

    private static RowIndex index(List<ListFacts.Row> rows) {
        return new RowIndex(new Facts(Map.of(), Map.of("listed", new ListFacts("listed", rows)), Map.of(), Map.of()));
    }

    private static List<ListFacts.Row> rows(Integer... numbers) {
        return Arrays.stream(numbers).map(RowIndexTest::row).toList();
    }

    private static ListFacts.Row row(int number) {
        return ListFacts.Row.of("key" + number, "第" + number + "行", null, "企业", number, Map.of());
    }

    private static Spot.AtRow at(String sheet, int row) {
        return new Spot.AtRow("listed", sheet, row, "", "");
    }
}
