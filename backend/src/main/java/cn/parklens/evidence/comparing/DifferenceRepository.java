package cn.parklens.evidence.comparing;

import static cn.parklens.db.Tables.EVIDENCE_ROW;

import cn.parklens.evidence.VersionDifference.CellChange;
import cn.parklens.evidence.VersionDifference.Kind;
import cn.parklens.evidence.VersionDifference.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Two versions joined by the identity of their enterprises. */
@Repository
class DifferenceRepository {

    private final DSLContext database;

    DifferenceRepository(DSLContext database) {
        this.database = database;
    }

    /** How many came, went, changed, and stayed. */
    record Counts(Map<Kind, Integer> of, int same) {}

    Counts counts(long parkId, long from, long to, Alignment alignment) {
        Sides sides = new Sides(parkId, from, to, alignment);
        var found = database.select(
                        DSL.count().filterWhere(sides.is(Kind.ADDED)),
                        DSL.count().filterWhere(sides.is(Kind.REMOVED)),
                        DSL.count().filterWhere(sides.is(Kind.CHANGED)),
                        DSL.count().filterWhere(sides.same()))
                .from(sides.joined())
                .fetchSingle();
        return new Counts(
                Map.of(Kind.ADDED, found.value1(), Kind.REMOVED, found.value2(), Kind.CHANGED, found.value3()),
                found.value4());
    }

    List<Line> lines(long parkId, long from, long to, Alignment alignment, @Nullable Kind kind, int offset, int limit) {
        Sides sides = new Sides(parkId, from, to, alignment);
        List<SelectField<?>> fields = new ArrayList<>();
        Field<String> what = DSL.when(sides.is(Kind.ADDED), Kind.ADDED.name())
                .when(sides.is(Kind.REMOVED), Kind.REMOVED.name())
                .otherwise(Kind.CHANGED.name());
        fields.add(what.as("kind"));
        return database.select(fields)
                .select(sides.of(sides.before, EVIDENCE_ROW.ROW_NUMBER).as("row_before"))
                .select(sides.of(sides.after, EVIDENCE_ROW.ROW_NUMBER).as("row_after"))
                .select(sides.either(EVIDENCE_ROW.NAME).as("name"))
                .select(sides.either(EVIDENCE_ROW.CREDIT_CODE).as("credit_code"))
                .select(sides.of(sides.before, EVIDENCE_ROW.CELLS).as("cells_before"))
                .select(sides.of(sides.after, EVIDENCE_ROW.CELLS).as("cells_after"))
                .from(sides.joined())
                .where(kind == null ? DSL.not(sides.same()) : sides.is(kind))
                .orderBy(sides.either(EVIDENCE_ROW.ROW_NUMBER), sides.either(EVIDENCE_ROW.IDENTITY_KEY))
                .offset(offset)
                .limit(limit)
                .fetch(row -> line(row, alignment));
    }

    private static Line line(Record row, Alignment alignment) {
        Kind kind = Kind.valueOf(row.get("kind", String.class));
        return new Line(
                kind,
                row.get("row_before", Integer.class),
                row.get("row_after", Integer.class),
                Objects.requireNonNullElse(row.get("name", String.class), ""),
                row.get("credit_code", String.class),
                kind == Kind.CHANGED
                        ? changes(
                                row.get("cells_before", String[].class),
                                row.get("cells_after", String[].class),
                                alignment)
                        : List.of());
    }

    private static List<CellChange> changes(String[] before, String[] after, Alignment alignment) {
        return alignment.columns().stream()
                .map(pair -> new CellChange(pair.header(), before[pair.before()], after[pair.after()]))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The rows that count of both versions, side by side. */
    private static final class Sides {

        private final Table<?> before;
        private final Table<?> after;
        private final Alignment alignment;

        Sides(long parkId, long from, long to, Alignment alignment) {
            this.before = counted(parkId, from).as("before");
            this.after = counted(parkId, to).as("after");
            this.alignment = alignment;
        }

        private static Table<?> counted(long parkId, long version) {
            return DSL.select(
                            EVIDENCE_ROW.IDENTITY_KEY,
                            EVIDENCE_ROW.ROW_NUMBER,
                            EVIDENCE_ROW.NAME,
                            EVIDENCE_ROW.CREDIT_CODE,
                            EVIDENCE_ROW.CELLS)
                    .from(EVIDENCE_ROW)
                    .where(EVIDENCE_ROW.PARK_ID.eq(parkId))
                    .and(EVIDENCE_ROW.LIST_VERSION_ID.eq(version))
                    .and(EVIDENCE_ROW.STATUS.eq("COUNTED"))
                    .asTable();
        }

        Table<?> joined() {
            return before.fullJoin(after)
                    .on(of(before, EVIDENCE_ROW.IDENTITY_KEY).eq(of(after, EVIDENCE_ROW.IDENTITY_KEY)));
        }

        <T> Field<T> of(Table<?> side, TableField<?, T> field) {
            return Objects.requireNonNull(side.field(field));
        }

        <T> Field<T> either(TableField<?, T> field) {
            return DSL.coalesce(of(after, field), of(before, field));
        }

        Condition is(Kind kind) {
            return switch (kind) {
                case ADDED -> of(before, EVIDENCE_ROW.IDENTITY_KEY).isNull();
                case REMOVED -> of(after, EVIDENCE_ROW.IDENTITY_KEY).isNull();
                case CHANGED -> inBoth().and(DSL.not(reads()));
            };
        }

        Condition same() {
            return inBoth().and(reads());
        }

        private Condition inBoth() {
            return of(before, EVIDENCE_ROW.IDENTITY_KEY)
                    .isNotNull()
                    .and(of(after, EVIDENCE_ROW.IDENTITY_KEY).isNotNull());
        }

        /** Whether every column that both have reads the same. */
        private Condition reads() {
            return DSL.and(alignment.columns().stream()
                    .map(pair -> cell(before, pair.before()).eq(cell(after, pair.after())))
                    .toList());
        }

        private Field<String> cell(Table<?> side, int index) {
            return DSL.coalesce(DSL.arrayGet(of(side, EVIDENCE_ROW.CELLS), index + 1), "");
        }
    }
}
