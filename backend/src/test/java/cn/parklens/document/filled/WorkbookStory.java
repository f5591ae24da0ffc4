package cn.parklens.document.filled;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A park with a few figures of three years, whose workbook is handed out, filled in elsewhere and sent back. */
abstract class WorkbookStory {

    static final String BASIC = "一、基本信息";
    static final String DEVELOPMENT = "三、工业园区发展情况";

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    FilledWorkbooks workbooks;

    Person person;
    Submission submission;

    @BeforeEach
    void aParkWithThreeYears() {
        Park park = cast.park("320213");
        person = cast.administratorOf(park);
        submission = submissions.seenBy(person, Cast.COLLECTION, park.code());
        cast.type(person, submission, "revenue", "2025", "1200.50");
        cast.type(person, submission, "revenue", "2024", "1100.00");
        cast.type(person, submission, "revenue", "2023", "1000.00");
        cast.type(person, submission, "enterprises", "2025-12-31", "310");
        cast.write(person, submission, "unit_name", "示范园区管理委员会");
    }

    ReceivedWorkbook receive(byte[] file) throws IOException {
        return workbooks.receive(person, submission, "填好.xlsx", new ByteArrayInputStream(file));
    }

    Difference difference(ReceivedWorkbook received) {
        return workbooks.difference(person, submission, received, Locale.SIMPLIFIED_CHINESE);
    }
}
