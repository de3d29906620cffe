@echo off
rem Starts Vankien with Java 21 or newer: from JAVA_HOME, from the runtime beside it, from PATH, from the usual folders.
setlocal
set "VANKIEN_HOME=%~dp0.."
set "JAVA_CMD="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_CMD call :try "%VANKIEN_HOME%\runtime\bin\java.exe"
if not defined JAVA_CMD for %%J in (java.exe) do call :try "%%~$PATH:J"
if not defined JAVA_CMD for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do call :try "%%~J\bin\java.exe"
if not defined JAVA_CMD (
    echo vankien: needs Java 21 or newer and found none: install it from https://adoptium.net or set JAVA_HOME 1>&2
    exit /b 2
)
chcp 65001 >nul
"%JAVA_CMD%" --enable-native-access=ALL-UNNAMED "-Dvankien.config=%VANKIEN_HOME%\config\vankien.properties" -Dfile.encoding=UTF-8 -Djdk.console=java.base %VANKIEN_OPTS% -cp "%VANKIEN_HOME%\lib\vankien-search-server.jar" vankien.cli.Main %*
exit /b %errorlevel%

rem Takes a java.exe if it is new enough and none was taken before.
:try
if defined JAVA_CMD exit /b 0
if not exist "%~1" exit /b 0
for /f "tokens=2 delims== " %%V in ('""%~1" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version =""') do if %%V GEQ 21 set "JAVA_CMD=%~1"
exit /b 0
