import { benchGrade } from './grade'

void benchGrade()
