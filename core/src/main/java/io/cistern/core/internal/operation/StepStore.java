// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.operation.StepState;
import io.cistern.core.internal.store.Sql;
import io.cistern.core.internal.store.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The steps of operations. Whatever is written is on disk afterwards, and only for the run that has the operation. */
final class StepStore {

    private final Store store;

    StepStore(Store store) {
        this.store = store;
    }

    /** Records a step for the first time: that it is about to be made, or what it is where nothing is to be made. */
    void add(Run run, RecordedStep step) {
        write(
                run,
                sql -> sql.update(
                        """
                        INSERT INTO operation_step
                            (operation_id, step_key, position, undoable, state, resource_id, start_time, settle_time,
                             end_time)
                        SELECT ?, ?, COUNT(*), ?, ?, ?, ?, ?, ? FROM operation_step WHERE operation_id = ?
                        """,
                        run.operationId(),
                        step.key(),
                        step.undoable(),
                        step.state(),
                        step.resourceId(),
                        step.startTime(),
                        step.settleTime(),
                        step.endTime(),
                        run.operationId()));
    }

    /** Records that a step which was recorded before is about to be made. */
    void intendAgain(Run run, RecordedStep step) {
        write(
                run,
                sql -> sql.update(
                        "UPDATE operation_step SET state = ?, settle_time = ? WHERE operation_id = ? AND step_key = ?",
                        StepState.INTENDED,
                        step.settleTime(),
                        run.operationId(),
                        step.key()));
    }

    /** Records what a step has made. */
    void done(Run run, RecordedStep step) {
        write(
                run,
                sql -> sql.update(
                        """
                UPDATE operation_step SET state = ?, resource_id = ?, upstream_request_id = ?, end_time = ?
                WHERE operation_id = ? AND step_key = ?
                """,
                        StepState.DONE,
                        step.resourceId(),
                        step.upstreamRequestId(),
                        step.endTime(),
                        run.operationId(),
                        step.key()));
    }

    /** Records that an intent was refused: it cannot take effect after this time. */
    void settled(Run run, String key, Instant time) {
        write(
                run,
                sql -> sql.update(
                        "UPDATE operation_step SET settle_time = ? WHERE operation_id = ? AND step_key = ?",
                        time,
                        run.operationId(),
                        key));
    }

    /** Records that nothing came of an intent. */
    void forget(Run run, String key) {
        write(
                run,
                sql -> sql.update(
                        "DELETE FROM operation_step WHERE operation_id = ? AND step_key = ?", run.operationId(), key));
    }

    /** Records how the taking back of a step ended. */
    void takenBack(Run run, String key, StepState state, Instant time) {
        write(
                run,
                sql -> sql.update(
                        "UPDATE operation_step SET state = ?, end_time = ? WHERE operation_id = ? AND step_key = ?",
                        state,
                        time,
                        run.operationId(),
                        key));
    }

    /** The steps of an operation, in order. */
    List<RecordedStep> of(String operationId) {
        return store.read(sql -> of(sql, operationId));
    }

    static List<RecordedStep> of(Sql sql, String operationId) throws SQLException {
        return sql.list(
                "SELECT * FROM operation_step WHERE operation_id = ? ORDER BY position",
                row -> new RecordedStep(
                        row.text("step_key"),
                        row.flag("undoable"),
                        row.constant("state", StepState.class),
                        row.optionalText("resource_id"),
                        row.optionalText("upstream_request_id"),
                        row.time("start_time"),
                        row.time("settle_time"),
                        row.optionalTime("end_time")),
                operationId);
    }

    private void write(Run run, Change change) {
        run.checkNotOver();
        store.write(sql -> {
            Fence.pass(sql, run.operationId(), run.epoch());
            change.make(sql);
            return null;
        });
    }

    private interface Change {
        void make(Sql sql) throws SQLException;
    }
}
