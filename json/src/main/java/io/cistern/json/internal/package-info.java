// SPDX-License-Identifier: Apache-2.0
/** How the JSON form is produced with Jackson, no type of which shows outside. */
package io.cistern.json.internal;
