// SPDX-License-Identifier: Apache-2.0
/** The JSON form of every record of the API. */
@Export
@Version("0.1.0")
package io.cistern.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
