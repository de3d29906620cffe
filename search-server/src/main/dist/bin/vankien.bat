@echo off
rem Starts Vankien with Java 21 or newer from JAVA_HOME, from the runtime beside it or from PATH.
setlocal
set "VANKIEN_HOME=%~dp0.."
set "JAVA_CMD="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_CMD if exist "%VANKIEN_HOME%\runtime\bin\java.exe" set "JAVA_CMD=%VANKIEN_HOME%\runtime\bin\java.exe"
if not defined JAVA_CMD for /d %%J in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*") do if exist "%%~J\bin\java.exe" set "JAVA_CMD=%%~J\bin\java.exe"
if not defined JAVA_CMD set "JAVA_CMD=java"
"%JAVA_CMD%" -version >nul 2>&1
if errorlevel 1 (
    echo vankien: needs Java 21 or newer and found none: install it or set JAVA_HOME 1>&2
    exit /b 2
)
chcp 65001 >nul
"%JAVA_CMD%" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED "-Dvankien.config=%VANKIEN_HOME%\config\vankien.properties" -Dfile.encoding=UTF-8 %VANKIEN_OPTS% -cp "%VANKIEN_HOME%\lib\*" vankien.cli.Main %*
exit /b %errorlevel%
