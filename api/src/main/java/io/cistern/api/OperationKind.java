// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/** What an operation does to the world; decides how it is dispatched, authorised and recorded. */
public enum OperationKind {
    /** Reads. No operation record; keeps working while mutations queue. */
    QUERY,
    /** Changes infrastructure. Recorded, journalled, idempotent by key, compensated on failure. */
    MUTATION,
    /** Concerns subscriptions, PM jobs, thresholds or alarms, which outlive a backend and never reach it. */
    SUBSCRIPTION
}
