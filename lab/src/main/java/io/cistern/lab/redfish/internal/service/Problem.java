// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.internal.wire.WireReply;

/** A refusal, told as DSP0266 clause 8.6 has it. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String messageId;

    Problem(int status, String messageId, String message) {
        super(message);
        this.status = status;
        this.messageId = messageId;
    }

    Problem(int status, String messageId, String message, Exception cause) {
        super(message, cause);
        this.status = status;
        this.messageId = messageId;
    }

    static Problem notFound(String path) {
        return new Problem(
                404, "Base.1.19.ResourceMissingAtURI", "The resource at the URI '" + path + "' was not found.");
    }

    static Problem notWritable(String property) {
        return new Problem(
                400,
                "Base.1.19.PropertyNotWritable",
                "The property " + property + " is a read-only property and cannot be assigned a value.");
    }

    static Problem missing(String action, String parameter) {
        return new Problem(
                400,
                "Base.1.19.ActionParameterMissing",
                "The action " + action + " requires the parameter " + parameter
                        + " to be present in the request body.");
    }

    WireReply reply(Style style) {
        ObjectNode message = Json.object("@odata.type", "#Message.v1_2_1.Message")
                .put("MessageId", messageId)
                .put("Message", getMessage())
                .put("MessageSeverity", status >= 500 ? "Critical" : "Warning")
                .put("Resolution", "Correct the request and resubmit.");
        ObjectNode error = Json.object();
        if (!style.has(Deviation.NO_ERROR_CODE)) {
            error.put("code", "Base.1.19.GeneralError");
        }
        error.put("message", "A general error has occurred. See ExtendedInfo for more information.");
        error.set(
                "@Message.ExtendedInfo",
                style.has(Deviation.ERROR_MESSAGE_AS_OBJECT)
                        ? message
                        : Json.array().add(message));
        ObjectNode body = Json.object();
        body.set("error", error);
        return WireReply.text(status, "application/json; charset=utf-8", body.toString());
    }
}
