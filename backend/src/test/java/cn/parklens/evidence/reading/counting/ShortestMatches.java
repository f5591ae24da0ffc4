package cn.parklens.evidence.reading.counting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The shortest texts that a pattern matches, one for each way through it: what may be left out is left out, of signs any of
 * which may stand somewhere each does once. Whatever the pattern matches holds all the signs of one of them. It knows what
 * the patterns of remarks are written with, and refuses all else.
 */
final class ShortestMatches {

    private final String pattern;
    private int at;

    ShortestMatches(String pattern) {
        this.pattern = pattern;
    }

    List<String> all() {
        List<String> all = either();
        if (at < pattern.length()) {
            throw unknown();
        }
        return all;
    }

    private List<String> either() {
        Set<String> ways = new LinkedHashSet<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            ways.addAll(sequence());
        }
        return List.copyOf(ways);
    }

    private List<String> sequence() {
        List<String> texts = List.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            texts = joined(texts, repeated(one()));
        }
        return texts;
    }

    private List<String> repeated(List<String> one) {
        switch (at < pattern.length() ? pattern.charAt(at) : ' ') {
            case '?', '*' -> {
                at++;
                return List.of("");
            }
            case '+' -> at++;
            case '{' -> {
                int end = pattern.indexOf('}', at);
                int least = Integer.parseInt(pattern.substring(at + 1, end).split(",", -1)[0]);
                at = end + 1;
                List<String> texts = List.of("");
                for (int i = 0; i < least; i++) {
                    texts = joined(texts, one);
                }
                return texts;
            }
            default -> {}
        }
        return one;
    }

    private List<String> one() {
        char sign = pattern.charAt(at++);
        return switch (sign) {
            case '(' -> group();
            case '[' -> anyOf();
            case '\\' -> List.of(escaped());
            case '^', '$' -> List.of("");
            case '.' -> List.of("〇");
            case '*', '+', '?', '{', '}', ']' -> throw unknown();
            default -> List.of(String.valueOf(sign));
        };
    }

    /** What must follow is taken in as well. */
    private List<String> group() {
        if (pattern.startsWith("?=", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw unknown();
        }
        List<String> inner = either();
        at++;
        return inner;
    }

    private List<String> anyOf() {
        List<String> signs = new ArrayList<>();
        while (pattern.charAt(at) != ']') {
            char sign = pattern.charAt(at++);
            boolean isRange = pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
            if (sign == '^' || isRange || pattern.startsWith("&&", at)) {
                throw unknown();
            }
            signs.add(sign == '\\' ? escaped() : String.valueOf(sign));
        }
        at++;
        return signs;
    }

    private String escaped() {
        if (pattern.startsWith("p{IsHan}", at)) {
            at += "p{IsHan}".length();
            return "〇";
        }
        return switch (pattern.charAt(at++)) {
            case 'd' -> "0";
            case 's' -> " ";
            default -> throw unknown();
        };
    }

    private static List<String> joined(List<String> texts, List<String> more) {
        return texts.stream().flatMap(text -> more.stream().map(text::concat)).toList();
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not known here, at " + at + ": " + pattern);
    }
}
