// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads and writes the text of attribute filters (SOL 013 clause 5.2.2). */
public final class FilterParser {

    private static final String RESERVED = ",()';";
    private static final String REMEDY = "write terms such as (eq,name,value), joined by semicolons";

    private final String text;
    private int at;
    private int values;

    public FilterParser(String text) {
        this.text = text;
    }

    /** Reads the whole text. */
    public Filter parse() {
        if (text.length() > Filter.MAX_LENGTH) {
            throw InfrastructureException.invalidArgument(
                    "filter", "has at most " + Filter.MAX_LENGTH + " characters", "select less at a time");
        }
        List<FilterExpression> terms = new ArrayList<>();
        do {
            terms.add(term());
        } while (at < text.length() && take(';'));
        if (at < text.length()) {
            throw expected("a semicolon or the end");
        }
        return new Filter(terms);
    }

    private FilterExpression term() {
        require('(');
        FilterOperator operator = operator(word());
        require(',');
        List<String> path = path(word());
        List<String> operands = new ArrayList<>();
        while (take(',')) {
            operands.add(value());
        }
        if (operands.isEmpty()) {
            throw expected("a comma and a value");
        }
        if (!operator.multiple() && operands.size() > 1) {
            throw invalid("the operator " + operator.name().toLowerCase(Locale.ROOT) + " takes one value");
        }
        require(')');
        values += operands.size();
        if (values > Filter.MAX_VALUES) {
            throw invalid("it has at most " + Filter.MAX_VALUES + " values");
        }
        return new FilterExpression(operator, path, operands);
    }

    private FilterOperator operator(String word) {
        return Arrays.stream(FilterOperator.values())
                .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> invalid("an operator is one of "
                        + Arrays.stream(FilterOperator.values())
                                .map(operator -> operator.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private List<String> path(String word) {
        List<String> names = List.of(word.split("/", -1));
        if (names.stream().anyMatch(String::isEmpty)) {
            throw invalid("an attribute path is names joined by single slashes");
        }
        return names;
    }

    private String word() {
        int start = at;
        while (at < text.length() && RESERVED.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw expected("a name");
        }
        return text.substring(start, at);
    }

    /** Whether a text can stand in the path of a term. */
    public static boolean isName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c == '/' || RESERVED.indexOf(c) >= 0);
    }

    private String value() {
        if (!take('\'')) {
            int start = at;
            while (at < text.length() && ",)'".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder quoted = new StringBuilder();
        while (true) {
            if (at == text.length()) {
                throw expected("a closing quote");
            }
            char c = text.charAt(at++);
            if (c != '\'') {
                quoted.append(c);
            } else if (take('\'')) {
                quoted.append('\'');
            } else {
                return quoted.toString();
            }
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!take(c)) {
            throw expected("\"" + c + "\"");
        }
    }

    private InfrastructureException expected(String what) {
        return invalid(what + " is expected");
    }

    private InfrastructureException invalid(String what) {
        return InfrastructureException.invalidArgument("filter", what + " at character " + (at + 1), REMEDY);
    }

    /** Writes a filter so that it reads back equal. */
    public static String format(Filter filter) {
        return filter.expressions().stream()
                .map(term -> "(" + term.operator().name().toLowerCase(Locale.ROOT) + "," + term.attribute() + ","
                        + term.values().stream().map(FilterParser::quote).collect(Collectors.joining(",")) + ")")
                .collect(Collectors.joining(";"));
    }

    private static String quote(String value) {
        boolean plain = value.chars().noneMatch(c -> ",)'".indexOf(c) >= 0);
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }
}
