package cn.parklens.submission.evidence.web;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.Recognition.SheetTaken;
import cn.parklens.evidence.Upload;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which list of a form an upload is, before a person says so: nobody guesses where nothing tells. */
final class LikelyList {

    private LikelyList() {}

    /** The list that its sender named, else the first that was recognised in it, else the only one that its headers fit. */
    static Optional<String> of(Upload upload) {
        return Stream.concat(
                        Stream.ofNullable(upload.listCode()), sheets(upload).map(SheetTaken::listCode))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> onlyFitting(upload));
    }

    private static Optional<String> onlyFitting(Upload upload) {
        List<String> fitting = sheets(upload)
                .flatMap(sheet -> Stream.ofNullable(sheet.fitting()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** The sheet that was taken for a list; of none, the only one whose headers fit it, else the first. */
    static int sheet(Upload upload, String list) {
        return sheets(upload)
                .filter(sheet -> list.equals(sheet.listCode()))
                .findFirst()
                .or(() -> sheets(upload)
                        .filter(sheet ->
                                sheet.fitting() != null && sheet.fitting().contains(list))
                        .findFirst())
                .map(SheetTaken::index)
                .orElse(0);
    }

    private static Stream<SheetTaken> sheets(Upload upload) {
        return Stream.ofNullable(upload.recognition()).map(Recognition::sheets).flatMap(List::stream);
    }
}
