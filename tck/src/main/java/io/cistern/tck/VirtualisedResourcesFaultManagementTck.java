// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.vim.fault.AckState;
import io.cistern.vim.fault.AcknowledgeAlarmRequest;
import io.cistern.vim.fault.GetAlarmListRequest;
import io.cistern.vim.fault.VirtualisedResourcesFaultManagement;
import java.util.Map;
import java.util.Optional;

/** Virtualised Resources Fault Management (IFA 052 clause 6.13, IFA 005 clause 7.6). */
public abstract class VirtualisedResourcesFaultManagementTck extends NotifyingTck<VirtualisedResourcesFaultManagement> {

    protected VirtualisedResourcesFaultManagementTck() {
        super(VirtualisedResourcesFaultManagement.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        return Map.of(
                "getAlarmList",
                new GetAlarmListRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                "acknowledgeAlarm",
                new AcknowledgeAlarmRequest(unknownId, AckState.ACKNOWLEDGED));
    }
}
