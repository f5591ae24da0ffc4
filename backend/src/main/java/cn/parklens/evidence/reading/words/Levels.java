package cn.parklens.evidence.reading.words;

import cn.parklens.form.EvidenceList;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The level of government that recognised the enterprises of a list: 国家级, 省级. Not that of a park: 国家级经济技术开发区. */
final class Levels {

    private static final Pattern LEVEL = Pattern.compile(
            "(国家级|省级|市级|县级|(?<![园发新])区级)(?!\\p{IsHan}{0,12}(开发区|高新区|园区|新区|示范区|保税区|自贸区|产业园|工业园|科技园|基地))");

    private static final String OF_STATE = "国家";

    private Levels() {}

    /** A level that the text says and the list does not have; empty for none, and where the list has no level at all. */
    static String other(String text, EvidenceList list) {
        if (text.indexOf('级') < 0) {
            return "";
        }
        Set<String> own = list.names()
                .flatMap(name ->
                        name.startsWith(OF_STATE) ? Stream.concat(Stream.of(OF_STATE + "级"), said(name)) : said(name))
                .collect(Collectors.toSet());
        return own.isEmpty()
                ? ""
                : said(text).filter(level -> !own.contains(level)).findFirst().orElse("");
    }

    private static Stream<String> said(String text) {
        return LEVEL.matcher(text).results().map(MatchResult::group);
    }
}
