package cn.parklens.shell.demo;

import cn.parklens.account.Park;
import cn.parklens.observation.Cell;
import cn.parklens.observation.Value;
import java.util.List;
import java.util.Map;

/**
 * A demonstration park and everything it reports.
 *
 * @param code its address
 * @param place where it lies
 * @param level who approved it
 * @param outcome how far it has come
 * @param mistakes planted on purpose
 * @param figures by cell, in the order of writing
 * @param fields by code, rows of a repeated group in order
 * @param lists rows by list code, values by column code
 */
record DemoPark(
        String code,
        DemoPlace place,
        Park.Level level,
        Outcome outcome,
        List<DemoMistake> mistakes,
        Map<Cell, Value> figures,
        Map<String, List<String>> fields,
        Map<String, List<Map<String, Object>>> lists) {

    String name() {
        return place.parkName();
    }
}
