// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Role;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** User data is kept for as long as its operation may have to be repeated, and nowhere else. */
class SecretsTest {

    private static final String MARK = "marked-secret-c0ffee";

    @TempDir
    Path directory;

    @Test
    void userData_isInNoRecord_noError_andNoText_whenItsOperationHasEnded() {
        StoreSettings store = StoreSettings.file(directory.resolve("store"));
        List<String> told = new ArrayList<>();
        try (Rig rig = new Rig(store, Rig.QUICK)) {
            rig.arrive(new ReachedBackend());
            AuthenticatedConsumer reader =
                    new AuthenticatedConsumer("reader", Set.of(new Grant(Role.READER, "edge-1", Grant.ANY)));
            AllocateComputeRequest good = request(MARK);
            CallContext repeated = Rig.by(Rig.OPERATOR)
                    .idempotencyKey("k")
                    .onProgress(progress -> told.add(progress.status()))
                    .build();

            told.add(text(failure(rig, repeated, good, ErrorCode.BACKEND_ERROR)));
            told.add(text(failure(rig, repeated, good, ErrorCode.BACKEND_ERROR)));
            told.add(text(failure(rig, repeated, request(MARK + " changed"), ErrorCode.BACKEND_ERROR)));
            told.add(text(failure(rig, Rig.by(reader).build(), good, ErrorCode.FORBIDDEN)));
            told.add(text(failure(
                    rig, Rig.operator(), request(MARK + "x".repeat(UserData.MAX_BYTES)), ErrorCode.INVALID_ARGUMENT)));
            told.add(good.toString());
            told.add(rig.operations().toString());
        }

        assertThat(told).noneMatch(text -> text.contains(MARK));
        List<String> rows = rows(store);
        assertThat(rows).as("the audit tells of the refusals").anyMatch(row -> row.contains("FORBIDDEN"));
        assertThat(rows).noneMatch(row -> row.contains(MARK));
    }

    private static InfrastructureException failure(
            Rig rig, CallContext call, AllocateComputeRequest request, ErrorCode expected) {
        InfrastructureException failure = Rig.failure(rig.service(VirtualisedComputeResourcesManagement.class)
                .allocateVirtualisedComputeResource(call, request));
        assertThat(failure.code()).isEqualTo(expected);
        return failure;
    }

    private static String text(InfrastructureException failure) {
        return failure.getMessage() + failure.details() + failure.getCause();
    }

    private static AllocateComputeRequest request(String userData) {
        return AllocateComputeRequest.builder()
                .computeFlavourId("f")
                .userData(Optional.of(UserData.of(userData)))
                .build();
    }

    /** Every row of every table, as the statements that would bring it back. */
    private static List<String> rows(StoreSettings settings) {
        try (Store store = new Store(settings)) {
            return store.read(sql -> sql.list("SCRIPT", row -> row.text("script")));
        }
    }
}
