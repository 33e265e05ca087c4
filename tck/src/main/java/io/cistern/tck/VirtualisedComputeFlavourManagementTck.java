// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Request;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Virtualised Compute Flavour Management (IFA 005 clause 7.3.5). */
public abstract class VirtualisedComputeFlavourManagementTck extends InterfaceTck<VirtualisedComputeFlavourManagement> {
    private static final String CREATE = "createComputeFlavour";

    protected VirtualisedComputeFlavourManagementTck() {
        super(VirtualisedComputeFlavourManagement.class);
    }

    @Override
    Map<String, Request> samples(String unknownId) {
        return Map.of(
                CREATE,
                wanted("sample"),
                "queryComputeFlavour",
                QueryComputeFlavourRequest.builder().build(),
                "deleteComputeFlavour",
                new DeleteComputeFlavourRequest(unknownId));
    }

    private Listing<VirtualComputeFlavour> flavours() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(
                            use()::queryComputeFlavour,
                            QueryComputeFlavourRequest.builder()
                                    .queryComputeFlavourFilter(Optional.of(filter))
                                    .page(page)
                                    .build());
                    return new Listing.Part<>(found.flavours(), found.nextPageToken());
                },
                flavour -> flavour.flavourId().orElseThrow(),
                "flavourId");
    }

    private VirtualComputeFlavourBuilder flavour(String name) {
        return VirtualComputeFlavour.builder()
                .flavourName(Optional.of(name))
                .virtualMemory(new VirtualMemoryData(256, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(2).build());
    }

    private CreateComputeFlavourRequest wanted(String what) {
        return new CreateComputeFlavourRequest(flavour(name(what)).build(), Map.of());
    }

    private String create(CreateComputeFlavourRequest request) {
        needs(CREATE);
        String flavourId = done(use()::createComputeFlavour, request).flavourId();
        removeLater(use()::deleteComputeFlavour, new DeleteComputeFlavourRequest(flavourId));
        return flavourId;
    }

    @Test
    void clause7_3_5_2_create_isShownAsItWasWanted() {
        String flavourId = create(wanted("shown"));

        assertThat(flavours().find(flavourId)).hasValueSatisfying(shown -> {
            assertThat(shown.flavourName()).contains(name("shown"));
            assertThat(shown.virtualCpu().numVirtualCpu()).isEqualTo(2);
            assertThat(shown.virtualMemory().virtualMemSize()).isEqualTo(256);
        });
    }

    @Test
    void clause7_3_5_2_create_takesTheIdentifierThatIsGiven() {
        String wanted = name("own-id");

        String flavourId = create(new CreateComputeFlavourRequest(
                flavour(wanted).flavourId(Optional.of(wanted)).build(), Map.of()));

        assertThat(flavourId).isEqualTo(wanted);
        assertThat(flavours().find(wanted)).isPresent();
    }

    @Test
    void clause7_3_5_2_create_failsWithConflict_whenTheNameIsTaken() {
        create(wanted("taken"));

        assertRefused(ErrorCode.CONFLICT, use()::createComputeFlavour, wanted("taken"));
    }

    @Test
    void clause7_3_5_2_create_failsWithInvalidArgument_whenThereIsNoMemory() {
        needs(CREATE);

        assertInvalid(
                "flavour.virtualMemory.virtualMemSize",
                use()::createComputeFlavour,
                new CreateComputeFlavourRequest(
                        flavour(name("none"))
                                .virtualMemory(new VirtualMemoryData(0, Optional.empty(), Optional.empty()))
                                .build(),
                        Map.of()));
    }

    @Test
    void clause7_3_5_2_create_makesOne_whereverItIsBrokenOff() {
        needs(CREATE);
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            String id = Outcome.of(interrupted.createComputeFlavour(call, wanted("once")))
                    .flavourId();
            assertThat(flavours().find(id)).isPresent();
            done(use()::deleteComputeFlavour, new DeleteComputeFlavourRequest(id));
        });
    }

    @Test
    void clause7_3_5_2_create_leavesNothing_whereverItIsCancelled() {
        needs(CREATE);
        assertUndone_whereverCancelled(
                (cancelled, call) -> cancelled.createComputeFlavour(call, wanted("undone")),
                made -> done(use()::deleteComputeFlavour, new DeleteComputeFlavourRequest(made.flavourId())));
    }

    @Test
    void clause7_3_5_3_query_filtersAsTheFilterSays() {
        List<String> ids = List.of(create(wanted("one")), create(wanted("two")), create(wanted("three")));

        flavours().assertFiltersOn("flavourName", name("two"), ids);
        flavours().assertFiltersOnNumber("virtualCpu/numVirtualCpu", "2", ids);
    }

    @Test
    void clause7_3_5_3_query_showsEachOnce_pageByPage() {
        flavours().assertPages(List.of(create(wanted("one")), create(wanted("two")), create(wanted("three"))));
    }

    @Test
    void clause7_3_5_3_query_succeeds_whenNothingMatches() {
        needs("queryComputeFlavour");
        flavours().assertNothingIsASuccess();
    }

    @Test
    void clause7_3_5_4_delete_isNotShownAfterwards() {
        String flavourId = create(wanted("gone"));

        done(use()::deleteComputeFlavour, new DeleteComputeFlavourRequest(flavourId));

        assertThat(flavours().find(flavourId)).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, use()::deleteComputeFlavour, new DeleteComputeFlavourRequest(flavourId));
    }
}
