/// Certificates for servers on the loopback interface, and their key. They protect nothing: the key is public.
package enum TestCertificates {
  /// Signs the others but ``selfSigned``; nobody trusts it but who is told to. Until 2126, as all but ``expired``.
  package static let authority = """
    -----BEGIN CERTIFICATE-----
    MIIBZTCCAQugAwIBAgIBATAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IGF1
    dGhvcml0eTAgFw0wMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowGTEXMBUG
    A1UEAwwOVGVzdCBhdXRob3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQb
    r1X26G8CuNJtJ1QKZQIGv8OVyetHHXzq7u4VFibrlPzM+V6zLc+z2PMcC+oEiPOC
    h5tN+OahLhDkp2MfNzkSo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQE
    AwICBDAdBgNVHQ4EFgQUdkxRxIocNXQBfHHHXeJZDfLcQXIwCgYIKoZIzj0EAwID
    SAAwRQIgTeZWnR2F1Qtt30fPySdbUwhWXEvuYsX8eiIMaX8yPMoCIQC/lYIy8hhY
    VZdDL+J/KQvKXuAG3b/jMgvXkCOgxGdgjQ==
    -----END CERTIFICATE-----
    """

  /// For 127.0.0.1.
  package static let good = """
    -----BEGIN CERTIFICATE-----
    MIIBdzCCAR2gAwIBAgIBAjAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IGF1
    dGhvcml0eTAgFw0wMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowDzENMAsG
    A1UEAwwEZ29vZDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNGrYAQtolpPjBLP
    2oj+W7OONlJtY3wDlU3yPPy3IBRYz8U3JLeRU2Zwsv2T2QyoFMZ3tqTtnCjf6bqm
    JMck8gejXjBcMAkGA1UdEwQCMAAwDwYDVR0RBAgwBocEfwAAATAfBgNVHSMEGDAW
    gBR2TFHEihw1dAF8ccdd4lkN8txBcjAdBgNVHQ4EFgQUGj8imJ2m893w4bMlsI1p
    jv1EEEkwCgYIKoZIzj0EAwIDSAAwRQIhAOzyLnXpHvuiYgU0Kv35WQwtjdIfJ9xG
    RRGrRh7Ew+eIAiB0Of7Qj4aKPQ825oYqacvQQxjawFYrKgCE5wrqdkdh3w==
    -----END CERTIFICATE-----
    """

  /// For 127.0.0.1, until 2001.
  package static let expired = """
    -----BEGIN CERTIFICATE-----
    MIIBeDCCAR6gAwIBAgIBAzAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IGF1
    dGhvcml0eTAeFw0wMDAxMDEwMDAwMDBaFw0wMTAxMDEwMDAwMDBaMBIxEDAOBgNV
    BAMMB2V4cGlyZWQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATRq2AELaJaT4wS
    z9qI/luzjjZSbWN8A5VN8jz8tyAUWM/FNyS3kVNmcLL9k9kMqBTGd7ak7Zwo3+m6
    piTHJPIHo14wXDAJBgNVHRMEAjAAMA8GA1UdEQQIMAaHBH8AAAEwHwYDVR0jBBgw
    FoAUdkxRxIocNXQBfHHHXeJZDfLcQXIwHQYDVR0OBBYEFBo/IpidpvPd8OGzJbCN
    aY79RBBJMAoGCCqGSM49BAMCA0gAMEUCIAizxxFRi3RvAcZEHX6LVuVzV7g/6h5b
    rlmI4M8KIm1MAiEA9Etx8JEqzei2Kmx6XQqfUgUPVIiOLqxio8zzipy8wcA=
    -----END CERTIFICATE-----
    """

  /// For another host than 127.0.0.1.
  package static let elsewhere = """
    -----BEGIN CERTIFICATE-----
    MIIBhzCCAS2gAwIBAgIBBDAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IGF1
    dGhvcml0eTAgFw0wMDAxMDEwMDAwMDBaGA8yMTI2MDEwMTAwMDAwMFowFDESMBAG
    A1UEAwwJZWxzZXdoZXJlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE0atgBC2i
    Wk+MEs/aiP5bs442Um1jfAOVTfI8/LcgFFjPxTckt5FTZnCy/ZPZDKgUxne2pO2c
    KN/puqYkxyTyB6NpMGcwCQYDVR0TBAIwADAaBgNVHREEEzARgg9jb3VyaWVyLmV4
    YW1wbGUwHwYDVR0jBBgwFoAUdkxRxIocNXQBfHHHXeJZDfLcQXIwHQYDVR0OBBYE
    FBo/IpidpvPd8OGzJbCNaY79RBBJMAoGCCqGSM49BAMCA0gAMEUCIBUwmYesUCiF
    hCkXOPhehAeVpXDl7aFkMLy6WFNB9eemAiEAwtPLriAYPcq01klzvA25UwbsWpXk
    rdlWuhTIRiNUbn8=
    -----END CERTIFICATE-----
    """

  /// For 127.0.0.1, signed by itself.
  package static let selfSigned = """
    -----BEGIN CERTIFICATE-----
    MIIBTDCB8qADAgECAgEFMAoGCCqGSM49BAMCMA8xDTALBgNVBAMMBHNlbGYwIBcN
    MDAwMTAxMDAwMDAwWhgPMjEyNjAxMDEwMDAwMDBaMA8xDTALBgNVBAMMBHNlbGYw
    WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATRq2AELaJaT4wSz9qI/luzjjZSbWN8
    A5VN8jz8tyAUWM/FNyS3kVNmcLL9k9kMqBTGd7ak7Zwo3+m6piTHJPIHoz0wOzAJ
    BgNVHRMEAjAAMA8GA1UdEQQIMAaHBH8AAAEwHQYDVR0OBBYEFBo/IpidpvPd8OGz
    JbCNaY79RBBJMAoGCCqGSM49BAMCA0kAMEYCIQC97iyuDjyug2UpFzjus9PhfoTd
    HV6piQZZZ65Ahhg9pwIhAMyp+ZpoyYX0Ze8XRpCezGHz4f/Rjh5TguzdSih07Obh
    -----END CERTIFICATE-----
    """

  /// The key of all of them but the authority.
  package static let key = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEIN3W3f5NKlV6ZlOXBJ1Vr69rlzbE/XrmeKrs4ceLD5cboAoGCCqGSM49
    AwEHoUQDQgAE0atgBC2iWk+MEs/aiP5bs442Um1jfAOVTfI8/LcgFFjPxTckt5FT
    ZnCy/ZPZDKgUxne2pO2cKN/puqYkxyTyBw==
    -----END EC PRIVATE KEY-----
    """
}
