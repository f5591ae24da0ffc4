package cn.parklens.evidence.mapping;

import cn.parklens.account.AuditTrail;
import cn.parklens.account.Person;
import cn.parklens.evidence.HeaderMappings;
import cn.parklens.evidence.SheetHead;
import cn.parklens.evidence.Upload;
import cn.parklens.evidence.original.Originals;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.reading.FirstRows;
import cn.parklens.evidence.reading.SheetPlanner;
import cn.parklens.evidence.reading.header.HeaderMapping;
import cn.parklens.evidence.reading.words.Texts;
import cn.parklens.form.EvidenceList;
import cn.parklens.form.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mappings that people make, and what they see while they do. */
@Component
class MappedByHand implements HeaderMappings {

    private final HeaderMappingRepository repository;
    private final RememberedHeaders remembered;
    private final Originals originals;
    private final AuditTrail trail;

    MappedByHand(
            HeaderMappingRepository repository, RememberedHeaders remembered, Originals originals, AuditTrail trail) {
        this.repository = repository;
        this.remembered = remembered;
        this.originals = originals;
        this.trail = trail;
    }

    @Override
    public Optional<SheetHead> head(Upload upload, EvidenceList list, int sheet, int headerRow) {
        try {
            return originals.with(
                    upload,
                    file -> FirstRows.of(
                            file,
                            upload.fileName(),
                            list,
                            remembered.forReading(upload.parkId()).getOrDefault(list.code(), HeaderMapping.NONE),
                            sheet,
                            headerRow));
        } catch (FileRefused unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> refusals(
            Upload upload, Form form, EvidenceList list, int sheet, List<Choice> choices, Locale locale) {
        SheetPlanner planner = new SheetPlanner(
                form.evidenceLists(), form.year(), remembered.with(upload.parkId(), list.code(), choices));
        return originals.with(
                upload, file -> new TriedMapping(planner, list, locale).refusals(file, upload.fileName(), sheet));
    }

    @Override
    @Transactional
    public void remember(Person person, long parkId, String listCode, List<Choice> choices) {
        for (Choice choice : choices) {
            if (!Texts.bare(choice.header()).isEmpty()) {
                repository.put(person, parkId, listCode, choice);
            }
        }
        trail.note(person, "evidence.mapped", parkId + "/" + listCode + " " + choices.size());
    }

    @Override
    public List<Remembered> of(long parkId) {
        return repository.of(parkId);
    }

    @Override
    @Transactional
    public void forget(Person person, long parkId, String listCode, String header) {
        repository.remove(parkId, listCode, header);
        trail.note(person, "evidence.mapping.forgotten", parkId + "/" + listCode + " " + header);
    }
}
