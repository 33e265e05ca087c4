// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.pim.fault.AcknowledgeAlarmRequest;
import io.cistern.pim.fault.ClearAlarmRequest;
import io.cistern.pim.fault.GetAlarmListRequest;
import io.cistern.pim.fault.GetAlarmRequest;
import io.cistern.pim.fault.PhysicalResourceFaultManagement;
import io.cistern.pim.fault.QueryAlarmDefinitionRequest;
import io.cistern.pim.fault.RebuildAlarmListRequest;
import io.cistern.pim.fault.UnacknowledgeAlarmRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Physical Resource Fault Management (IFA 052 clause 5.3.10, IFA 053 clause 7.7). */
public abstract class PhysicalResourceFaultManagementTck extends NotifyingTck<PhysicalResourceFaultManagement> {

    protected PhysicalResourceFaultManagementTck() {
        super(PhysicalResourceFaultManagement.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        List<String> unknown = List.of(unknownId);
        return Map.of(
                "getAlarmList",
                new GetAlarmListRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                "getAlarm",
                new GetAlarmRequest(unknownId),
                "acknowledgeAlarm",
                new AcknowledgeAlarmRequest(unknown, Optional.empty()),
                "unacknowledgeAlarm",
                new UnacknowledgeAlarmRequest(unknown, Optional.empty()),
                "clearAlarm",
                new ClearAlarmRequest(unknown, "the kit asks for it"),
                "rebuildAlarmList",
                new RebuildAlarmListRequest(List.of()),
                "queryAlarmDefinition",
                new QueryAlarmDefinitionRequest(Optional.empty()));
    }
}
