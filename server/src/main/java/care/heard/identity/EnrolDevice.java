package care.heard.identity;

import java.util.Optional;

/** The one-time code that makes a phone this young person's phone. */
record EnrolDevice(String code, Optional<String> deviceName) {
  EnrolDevice {
    deviceName = deviceName == null ? Optional.empty() : deviceName;
  }

  @Override
  public String toString() {
    return "EnrolDevice";
  }
}
