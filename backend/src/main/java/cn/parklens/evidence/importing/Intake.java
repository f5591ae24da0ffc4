package cn.parklens.evidence.importing;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.Person;
import cn.parklens.evidence.Declarations;
import cn.parklens.evidence.ImportResult;
import cn.parklens.evidence.NotReceived;
import cn.parklens.evidence.ProblemPage;
import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.ReportedProblem;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.Upload.State;
import cn.parklens.evidence.Uploads;
import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.mapping.RememberedHeaders;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.evidence.problem.ProblemTexts;
import cn.parklens.evidence.workbook.FileNames;
import cn.parklens.evidence.workbook.Limits;
import cn.parklens.evidence.workbook.Workbook;
import cn.parklens.evidence.workbook.Workbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and looks into their first rows. */
@Component
class Intake implements Uploads {

    private final UploadRepository uploads;
    private final StoredFileRepository files;
    private final ProblemRepository problems;
    private final ListVersionRepository versions;
    private final Incoming incoming;
    private final Declarations declarations;
    private final RememberedHeaders mappings;
    private final ImportQueue queue;
    private final Importing importing;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;

    Intake(
            UploadRepository uploads,
            StoredFileRepository files,
            ProblemRepository problems,
            ListVersionRepository versions,
            Incoming incoming,
            Declarations declarations,
            RememberedHeaders mappings,
            ImportQueue queue,
            Importing importing,
            AuditTrail trail,
            TransactionTemplate transactions) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.files = files;
        this.problems = problems;
        this.versions = versions;
        this.incoming = incoming;
        this.declarations = declarations;
        this.mappings = mappings;
        this.queue = queue;
        this.importing = importing;
        this.trail = trail;
    }

    @Override
    public Upload receive(
            @Nullable Person person,
            long parkId,
            long submissionId,
            String fileName,
            InputStream content,
            @Nullable String listCode) {
        requireOpen(parkId, submissionId);
        try (Incoming.Received received = incoming.receive(content)) {
            files.store(received.sha256(), received.path());
            String name = FileNames.plain(fileName);
            return atOnce(() -> {
                if (uploads.isUnderWay(parkId, submissionId, received.sha256(), name, listCode)) {
                    throw new NotReceived(NotReceived.Reason.ALREADY_THERE);
                }
                return stored(person, parkId, submissionId, name, received, listCode);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Upload again(@Nullable Person person, Upload earlier, String listCode) {
        requireOpen(earlier.parkId(), earlier.submissionId());
        Path file = incoming.newFile();
        try (Incoming.Received received = new Incoming.Received(file, earlier.sha256(), size(earlier))) {
            try (OutputStream out = Files.newOutputStream(file)) {
                copyFile(earlier, out);
            }
            UploadKey key = new UploadKey(earlier.parkId(), earlier.id());
            return atOnce(() -> {
                uploads.move(key, Set.of(State.RECOGNISED), State.CANCELLED);
                return stored(person, earlier.parkId(), earlier.submissionId(), earlier.fileName(), received, listCode);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireOpen(long parkId, long submissionId) {
        if (!declarations.open(parkId, submissionId)) {
            throw new NotReceived(NotReceived.Reason.SUBMISSION_NOT_OPEN);
        }
    }

    private Upload stored(
            @Nullable Person person,
            long parkId,
            long submissionId,
            String fileName,
            Incoming.Received received,
            @Nullable String listCode) {
        UploadKey key =
                uploads.add(person, parkId, submissionId, received.sha256(), fileName, listCode, received.size());
        trail.note(person, "evidence.uploaded", parkId + "/" + key.id() + " " + received.sha256());
        Upload upload = uploads.find(key).orElseThrow();
        State next = lookInto(upload, key, received);
        if (!next.isFinal()) {
            incoming.leave(received);
        }
        uploads.move(key, Set.of(State.RECEIVED), next);
        return uploads.find(key).orElseThrow();
    }

    /** All of it or, should the product or its database end meanwhile, nothing: no upload is left half taken in. */
    private Upload atOnce(Supplier<Upload> work) {
        Upload upload = Objects.requireNonNull(transactions.execute(status -> work.get()));
        queue.wake();
        return upload;
    }

    private State lookInto(Upload upload, UploadKey key, Incoming.Received received) {
        ProblemLog found = new ProblemLog();
        boolean readable = false;
        boolean toConfirm = false;
        try (Workbook workbook = Workbooks.open(received.path(), upload.fileName(), Limits.standard())) {
            FilePlan plan = FilePlan.of(
                    workbook,
                    declarations.form(upload.parkId(), upload.submissionId()),
                    upload.listCode(),
                    mappings.forReading(upload.parkId()));
            Recognition recognition = plan.recognition(versions.keptUnits(upload.parkId(), upload.submissionId()));
            uploads.recognised(key, recognition);
            plan.problems().forEach(problem -> found.add(null, problem));
            readable = !plan.readable().isEmpty();
            toConfirm = recognition.toConfirm() && !found.refuses();
        } catch (FileRefused refused) {
            found.add(null, refused.problem());
        }
        if (readable) {
            // The job finds these again, and whatever else there is: everything is said at once.
            return toConfirm ? State.RECOGNISED : State.QUEUED;
        }
        problems.add(key, found.take());
        uploads.result(key, new ImportResult(List.of(), found.byKind(), null), found.asking());
        return State.REFUSED;
    }

    @Override
    public void confirm(long parkId, long uploadId) {
        uploads.move(new UploadKey(parkId, uploadId), Set.of(State.RECOGNISED), State.QUEUED);
        queue.wake();
    }

    @Override
    public void cancel(long parkId, long uploadId) {
        UploadKey key = new UploadKey(parkId, uploadId);
        boolean waited = uploads.move(key, Set.of(State.RECEIVED, State.RECOGNISED, State.QUEUED), State.CANCELLED);
        if (!waited) {
            importing.cancel(key);
        }
    }

    @Override
    public Optional<Upload> find(long parkId, long uploadId) {
        return uploads.find(new UploadKey(parkId, uploadId));
    }

    @Override
    public List<Upload> of(long parkId, long submissionId) {
        return uploads.of(parkId, submissionId);
    }

    @Override
    public List<ReportedProblem> problems(Upload upload, @Nullable String kind, int offset, int limit, Locale locale) {
        ProblemTexts texts = ProblemTexts.in(locale);
        return problems
                .page(new UploadKey(upload.parkId(), upload.id()), upload.fileName(), kind, offset, limit)
                .stream()
                .map(located -> reported(located, texts))
                .toList();
    }

    @Override
    public ProblemPage problemPage(Upload upload, @Nullable String kind, int page, Locale locale) {
        Map<String, Integer> told = problems.told(new UploadKey(upload.parkId(), upload.id()));
        int total = kind == null
                ? told.values().stream().mapToInt(Integer::intValue).sum()
                : told.getOrDefault(kind, 0);
        int number = Math.clamp(page, 1, ProblemPage.pages(total));
        int untold = Stream.ofNullable(upload.result())
                .flatMap(result -> result.kinds().stream())
                .filter(one -> kind == null || one.kind().equals(kind))
                .filter(one -> !EvidenceProblem.valueOf(one.kind()).tellsOfReading())
                .mapToInt(one -> Math.max(0, one.count() - told.getOrDefault(one.kind(), 0)))
                .sum();
        return new ProblemPage(
                problems(upload, kind, (number - 1) * ProblemPage.PROBLEMS, ProblemPage.PROBLEMS, locale),
                total,
                untold,
                number);
    }

    private static ReportedProblem reported(Located located, ProblemTexts texts) {
        Problem problem = located.problem();
        Place place = problem.place();
        return new ReportedProblem(
                problem.kind().name(),
                problem.severity(),
                located.listCode(),
                place.address(),
                place.sheet(),
                place.row(),
                place.column(),
                place.header(),
                texts.found(problem),
                texts.message(problem),
                texts.expected(problem),
                texts.remedy(problem));
    }

    @Override
    public void copyFile(Upload upload, OutputStream out) throws IOException {
        files.copyTo(upload.sha256(), out);
    }

    @Override
    public long size(Upload upload) {
        return files.size(upload.sha256());
    }

    @Override
    public Map<Long, Long> sizes(List<Upload> several) {
        Map<String, Long> sizes =
                files.sizes(several.stream().map(Upload::sha256).distinct().toList());
        return several.stream()
                .collect(Collectors.toMap(Upload::id, upload -> Objects.requireNonNull(sizes.get(upload.sha256()))));
    }
}
