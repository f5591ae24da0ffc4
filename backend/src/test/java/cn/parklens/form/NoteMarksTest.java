package cn.parklens.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteMarksTest {

    @ParameterizedTest
    @CsvSource({"480①,480①", "４８０①,480①", "①４８０³,①480³", "９.５km²①,9.5km2①", "㎡,m2", "Ⅲ级,III级", "示例（苏州）,示例(苏州)"})
    void foldedTheMarksStayWhatTheyAre(String written, String folded) {
        assertThat(NoteMarks.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"480①,true", "155³,true", "9.5km²,false", "４８０,false", "Ⅲ级,false"})
    void aMarkIsANumberThatIsNoDigit(String written, boolean marked) {
        assertThat(NoteMarks.in(written)).isEqualTo(marked);
    }
}
