@node "%~dp0embeddedVSCode.mts" %*
