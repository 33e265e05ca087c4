// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** What a consumer may do; each role includes the ones before it. */
public enum Role {
    /** Query. */
    READER,
    /** Query, and keep subscriptions, PM jobs and thresholds. */
    SUBSCRIBER,
    /** All operations of the standard. */
    OPERATOR,
    /** Everything, administration of the platform included. */
    ADMIN;

    /** Whether this role includes another. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The least role that may call an operation of a kind. */
    public static Role leastFor(OperationKind kind) {
        return switch (kind) {
            case QUERY -> READER;
            case SUBSCRIPTION -> SUBSCRIBER;
            case MUTATION -> OPERATOR;
        };
    }
}
