// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import io.cistern.pim.inventory.QueryInventoryChangeResponse;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists what changed of the inventory. */
@Service
@Command(scope = "pim", name = "changes", description = "Lists what changed of the inventory, the latest change first")
public final class ChangesCommand extends ListCommand<InventoryChange> {

    @Override
    protected Slice<InventoryChange> page(Optional<Filter> filter, Page page) {
        QueryInventoryChangeRequest request = new QueryInventoryChangeRequest(filter, page);
        QueryInventoryChangeResponse response = ask(
                PhysicalResourceInventoryManagement.class,
                (inventory, call) -> inventory.queryInventoryChange(call, request));
        return new Slice<>(response.changes(), response.nextPageToken());
    }

    @Override
    protected Columns<InventoryChange> columns() {
        return new Columns<InventoryChange>()
                .text("When", change -> change.detectedAt().toString())
                .text("Change", change -> change.changeType().name())
                .text("Kind", change -> change.resourceKind().name())
                .text("Name", InventoryChange::name)
                .text("Resource id", InventoryChange::physicalResourceId)
                .text("What", change -> change.changedAttributes().stream()
                        .map(ChangesCommand::described)
                        .collect(Collectors.joining("; ")));
    }

    private static String described(AttributeChange change) {
        return change.path() + ": " + change.oldValue().orElse("-") + " -> "
                + change.newValue().orElse("-");
    }
}
