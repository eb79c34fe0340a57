namespace Modular.Platform;

/// <summary>A reason not to start, printed as one line: the message says what is wrong and what the operator can do about it.</summary>
public sealed class StartupException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public StartupException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line, addressed to the operator.</param>
    public StartupException(string message) : base(message) { }

    /// <summary>Creates the exception with what caused it, for the log.</summary>
    /// <param name="message">One line, addressed to the operator.</param>
    /// <param name="cause">The underlying error.</param>
    public StartupException(string message, Exception cause) : base(message, cause) { }
}
