// SPDX-License-Identifier: Apache-2.0
/**
 * Subscriptions and notifications, the same for every notifying interface of both doors (IFA 005 clauses 7.3.2, 7.3.3,
 * 7.6 and 7.7). Records are immutable and safe for use by several threads.
 */
@Export
@Version("0.1.0")
package io.cistern.api.notification;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
