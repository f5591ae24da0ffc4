package cn.parklens.evidence.importing;

import cn.parklens.evidence.enterprise.EnterpriseName;
import cn.parklens.evidence.importing.NameRepository.Source;
import cn.parklens.evidence.importing.ProblemRepository.Located;
import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.Place;
import cn.parklens.evidence.problem.Problem;
import java.util.List;

/**
 * What a comparison of names says of a row.
 *
 * @param row of the version looked at, as the spreadsheet numbers it
 * @param name that stands there
 * @param code that identifies it, empty for none
 * @param where the other name stands
 * @param otherRow its row
 * @param otherName as written there
 */
record NameFinding(
        EvidenceProblem kind, int row, String name, String code, Source where, int otherRow, String otherName) {

    /** The problem at the row, beginning at its name where the column is known. */
    Located at(Source own, NameColumn column) {
        Place row = Place.sheet(own.fileName(), own.sheet()).row(row());
        return new Located(
                own.listCode(),
                new Problem(
                        kind,
                        column.in(row),
                        name,
                        List.of(otherName, Integer.toString(otherRow), where.sheet(), where.fileName())),
                code,
                EnterpriseName.fold(name));
    }
}
