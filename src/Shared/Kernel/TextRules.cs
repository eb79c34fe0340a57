namespace Modular.Kernel;

/// <summary>What all written text has in common before a domain type looks at it.</summary>
public static class TextRules
{
    /// <summary>Length in code points, as PostgreSQL counts: a character beyond the basic plane is one.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        foreach (var c in text)
            if (char.IsHighSurrogate(c)) length--;
        return length;
    }

    /// <summary>True when the text holds a control character that is no line break or tab; such text is never meant.</summary>
    public static bool HasControls(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) return true;
        return false;
    }
}
