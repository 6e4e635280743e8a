"""What one posting says: sections, clean title, company, skills, language; all offline."""
