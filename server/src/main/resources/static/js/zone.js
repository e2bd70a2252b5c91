// Proposes the device's own time zone, where none was chosen yet.
const zones = document.getElementById("zone");
if (zones && !zones.value) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zones.options].some((zone) => zone.value === own)) zones.value = own;
}
