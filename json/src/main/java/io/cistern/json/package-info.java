// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON form of every record of the API. Attributes are spelt as the records spell them; what is absent is left out;
 * times are RFC 3339, durations whole seconds, enumerations UPPER_SNAKE, failures problem documents (RFC 9457). Reading
 * is tolerant of members it does not know and of the names of older releases of IFA 005, and strict in everything else.
 */
@Export
@Version("0.1.0")
package io.cistern.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
