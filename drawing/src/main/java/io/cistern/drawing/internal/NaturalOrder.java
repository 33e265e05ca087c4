// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people count: {@code port2} is before {@code port10}. */
final class NaturalOrder implements Comparator<String> {

    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String other) {
        List<String> first = pieces(one);
        List<String> second = pieces(other);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = piece(first.get(i), second.get(i));
            if (order != 0) {
                return order;
            }
        }
        int shorter = Integer.compare(first.size(), second.size());
        return shorter != 0 ? shorter : one.compareTo(other);
    }

    private static int piece(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String piece) {
        char first = piece.charAt(0);
        return first >= '0' && first <= '9';
    }

    private static List<String> pieces(String name) {
        return PIECE.matcher(name).results().map(MatchResult::group).toList();
    }
}
