// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** The operators of attribute filters (SOL 013 clause 5.2.2). A negated one is the exact complement of its positive. */
public enum FilterOperator {
    /** Equal to the value. */
    EQ(false, false),
    /** Not {@link #EQ}. */
    NEQ(true, false),
    /** Equal to one of the values. */
    IN(false, true),
    /** Not {@link #IN}. */
    NIN(true, true),
    /** Greater than the value. */
    GT(false, false),
    /** Greater than or equal to the value. */
    GTE(false, false),
    /** Less than the value. */
    LT(false, false),
    /** Less than or equal to the value. */
    LTE(false, false),
    /** Contains one of the values as part of its text. */
    CONT(false, true),
    /** Not {@link #CONT}. */
    NCONT(true, true);

    private final boolean negated;
    private final boolean multiple;

    FilterOperator(boolean negated, boolean multiple) {
        this.negated = negated;
        this.multiple = multiple;
    }

    /** Whether it is the complement of another operator. */
    public boolean negated() {
        return negated;
    }

    /** Whether it takes several values. */
    public boolean multiple() {
        return multiple;
    }

    /** The operator without its negation. */
    public FilterOperator positive() {
        return switch (this) {
            case NEQ -> EQ;
            case NIN -> IN;
            case NCONT -> CONT;
            case EQ, IN, GT, GTE, LT, LTE, CONT -> this;
        };
    }
}
