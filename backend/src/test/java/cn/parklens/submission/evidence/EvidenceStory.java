package cn.parklens.submission.evidence;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.EvidenceLists;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Cast;
import cn.parklens.submission.Submission;
import cn.parklens.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A park that sends lists, its draft, and the doors it goes through. */
abstract class EvidenceStory {

    @Autowired
    Cast cast;

    @Autowired
    Submissions submissions;

    @Autowired
    Uploads uploads;

    @Autowired
    EvidenceLists lists;

    @Autowired
    JdbcTemplate database;

    Park park;
    Person administrator;
    Submission submission;
    Sending sending;

    @BeforeEach
    void aParkThatFillsInItsForm() {
        park = cast.park("320213");
        administrator = cast.administratorOf(park);
        submission = submissions.seenBy(administrator, Cast.COLLECTION, park.code());
        sending = new Sending(uploads, administrator, park, submission);
    }
}
