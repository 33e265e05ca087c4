// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changed between two readings (an extension of IFA 053 clause 7.4). */
abstract class InventoryChangeTck extends PhysicalTck<PhysicalResourceInventoryManagement> {
    static final String CHANGES = "queryInventoryChange";

    InventoryChangeTck() {
        super(PhysicalResourceInventoryManagement.class);
    }

    static QueryInventoryChangeRequest changes(Filter filter) {
        return new QueryInventoryChangeRequest(Optional.of(filter), Page.FIRST);
    }

    private static Filter about(String physicalResourceId) {
        return Filter.where(FilterOperator.EQ, "physicalResourceId", physicalResourceId);
    }

    private static Listing<InventoryChange> changesSeenBy(Access somebody) {
        return new Listing<>(
                (filter, page) -> {
                    var found = Outcome.of(somebody.to(PhysicalResourceInventoryManagement.class)
                            .queryInventoryChange(
                                    somebody.call(), new QueryInventoryChangeRequest(Optional.of(filter), page)));
                    return new Listing.Part<>(found.changes(), found.nextPageToken());
                },
                InventoryChange::changeId,
                "changeId");
    }

    @Test
    void clause7_4_queryChange_tellsOfWhatIsThere_onceAndInTheOrderOfTime() {
        needs(CHANGES);
        PhysicalResource server = freeServer();

        List<InventoryChange> told = changesSeenBy(subject().consumer()).matching(about(server.physicalResourceId()));

        assertThat(told).isNotEmpty().allSatisfy(change -> {
            assertThat(change.physicalResourceId()).isEqualTo(server.physicalResourceId());
            assertThat(change.resourceKind()).isEqualTo(server.resourceKind());
            assertThat(change.detectedAt()).isBetween(server.firstSeen().minusSeconds(60), Instant.now());
        });
        assertThat(told).extracting(InventoryChange::changeId).doesNotHaveDuplicates();
        assertThat(told).extracting(InventoryChange::detectedAt).isSorted();
        assertThat(told).extracting(InventoryChange::changeType).startsWith(InventoryChangeType.ADDED);
    }

    @Test
    void clause7_4_queryChange_filtersAndPages_asItsCallerSays() {
        needs(CHANGES);
        Listing<InventoryChange> changes = changesSeenBy(subject().consumer());
        List<String> some = changes.matching(Filter.ALL).stream()
                .limit(5)
                .map(InventoryChange::changeId)
                .toList();

        changes.assertFiltersOn("changeType", "ADDED", some);
        changes.assertFiltersOn("physicalResourceId", freeServer().physicalResourceId(), some);
        changes.assertPages(some);
        changes.assertNothingIsASuccess();
        assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                use()::queryInventoryChange,
                changes(Filter.where(FilterOperator.EQ, "noSuchAttribute", "x")));
    }

    @Test
    void clause7_4_queryChange_tellsNothingOfWhatAnotherTenantHolds() {
        needs(CHANGES);
        needs(ReservationTck.RESERVE);
        Access stranger = stranger();
        PhysicalResource server = freeServer();
        reserve(exactly(server));

        assertThat(changesSeenBy(stranger).matching(about(server.physicalResourceId())))
                .isEmpty();
    }
}
