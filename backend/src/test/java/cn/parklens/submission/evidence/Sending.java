package cn.parklens.submission.evidence;

import static org.awaitility.Awaitility.await;

import cn.parklens.account.Park;
import cn.parklens.account.Person;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Uploads;
import cn.parklens.submission.Submission;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Files of one park sent, and waited for. */
record Sending(Uploads uploads, Person person, Park park, Submission submission) {

    /** Sends a file and waits until its import has ended; what waits to be confirmed is confirmed. */
    Upload send(String name, byte[] file, @Nullable String list) {
        Upload upload = received(name, file, list);
        uploads.confirm(park.id(), upload.id());
        return finished(upload);
    }

    Upload received(String name, byte[] file, @Nullable String list) {
        return uploads.receive(person, park.id(), submission.id(), name, new ByteArrayInputStream(file), list);
    }

    Upload finished(Upload upload) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> uploads.find(park.id(), upload.id()).orElseThrow(),
                        it -> it.state().isFinal());
    }
}
