// SPDX-License-Identifier: Apache-2.0
/**
 * Operations as they run: every mutation has an occurrence that can be queried and cancelled, with its steps, its
 * progress and its result or problem. An extension: IFA 005 only says that intermediate status may be reported.
 */
@Export
@Version("0.1.0")
package io.cistern.api.operation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
